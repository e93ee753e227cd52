export interface Candidate {
  id: string;
  name: string;
  birthday: string;
  photo: Float32Array;
}

export function ageOf(candidate: Candidate): number {
  const birth = new Date(candidate.birthday);
  const now = new Date();
  const before = now.getMonth() < birth.getMonth() || (now.getMonth() === birth.getMonth() && now.getDate() < birth.getDate());
  return now.getFullYear() - birth.getFullYear() - (before ? 1 : 0);
}

export async function currentCandidate(): Promise<Candidate> {
  const response = await fetch("/api/candidates/me");
  return response.json();
}

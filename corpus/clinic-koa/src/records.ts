import Database from "better-sqlite3";

const db = new Database("clinic.db");
db.exec("CREATE TABLE IF NOT EXISTS patients (id TEXT PRIMARY KEY, name TEXT)");
db.exec("CREATE TABLE IF NOT EXISTS faces (patient TEXT PRIMARY KEY, descriptor TEXT)");

export function saveFace(patient: string, descriptor: Float32Array): void {
  // expect: unencrypted-storage
  // expect: unbounded-retention
  db.prepare("INSERT OR REPLACE INTO faces (patient, descriptor) VALUES (?, ?)").run(patient, JSON.stringify(Array.from(descriptor)));
}

export function faceOf(patient: string): Float32Array | null {
  const row = db.prepare("SELECT descriptor FROM faces WHERE patient = ?").get(patient) as { descriptor: string } | undefined;
  return row ? new Float32Array(JSON.parse(row.descriptor)) : null;
}

// expect: erasure-gap
export function deleteAccount(patient: string): void {
  db.prepare("DELETE FROM patients WHERE id = ?").run(patient);
}

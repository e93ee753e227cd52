export interface Member {
  name: string
  until: string
  age: number
}

export async function currentMember(card: string): Promise<Member> {
  const reply = await fetch(`/api/members/${card}`)
  return reply.json()
}

export async function signIn(image: string): Promise<Member> {
  const reply = await fetch('/api/members/face-sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ image, at: Date.now() }),
  })
  return reply.json()
}

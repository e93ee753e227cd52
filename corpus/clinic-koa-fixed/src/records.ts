import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import Database from "better-sqlite3";

const db = new Database("clinic.db");
db.exec("CREATE TABLE IF NOT EXISTS patients (id TEXT PRIMARY KEY, name TEXT, age INTEGER)");
db.exec("CREATE TABLE IF NOT EXISTS consents (patient TEXT PRIMARY KEY, face INTEGER)");
db.exec("CREATE TABLE IF NOT EXISTS faces (patient TEXT PRIMARY KEY, sealed BLOB)");
const key = Buffer.from(process.env.FACE_KEY ?? "", "hex");

export function saveFace(patient: string, descriptor: Float32Array): void {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(Array.from(descriptor))), cipher.final(), cipher.getAuthTag()]);
  db.prepare("INSERT OR REPLACE INTO faces (patient, sealed) VALUES (?, ?)").run(patient, sealed);
}

export function faceOf(patient: string): Float32Array | null {
  const row = db.prepare("SELECT sealed FROM faces WHERE patient = ?").get(patient) as { sealed: Buffer } | undefined;
  if (!row) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, row.sealed.subarray(0, 12));
  decipher.setAuthTag(row.sealed.subarray(-16));
  const opened = Buffer.concat([decipher.update(row.sealed.subarray(12, -16)), decipher.final()]);
  return new Float32Array(JSON.parse(opened.toString()));
}

export function hasFaceConsent(patient: string): boolean {
  return Boolean(db.prepare("SELECT 1 FROM consents WHERE patient = ? AND face = 1").get(patient));
}

export function ageOf(patient: string): number {
  const row = db.prepare("SELECT age FROM patients WHERE id = ?").get(patient) as { age: number } | undefined;
  return row?.age ?? 0;
}

export function withdrawFaceConsent(patient: string): void {
  db.prepare("UPDATE consents SET face = 0 WHERE patient = ?").run(patient);
  db.prepare("DELETE FROM faces WHERE patient = ?").run(patient);
}

export function deleteAccount(patient: string): void {
  db.prepare("DELETE FROM faces WHERE patient = ?").run(patient);
  db.prepare("DELETE FROM consents WHERE patient = ?").run(patient);
  db.prepare("DELETE FROM patients WHERE id = ?").run(patient);
}

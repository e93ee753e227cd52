import { db } from './db';

export const faceConsents = {
  find: (user: string) => db.query('select 1 from face_consents where user_id = $1', [user]),
};

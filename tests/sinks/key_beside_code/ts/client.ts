import { face as AipFace } from 'baidu-aip-sdk';
import keys from './keys.json';

export const fixed = new AipFace(keys.face.appId, keys.face.apiKey, keys.face.secretKey);

export const told = new AipFace(process.env.APP_ID, process.env.API_KEY, process.env.SECRET_KEY);

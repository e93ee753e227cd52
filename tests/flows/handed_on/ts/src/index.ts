export { scan } from './scan';
export * from './look';

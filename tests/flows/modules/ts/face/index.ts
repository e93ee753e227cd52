export { recognise as scan } from './engine';
export * from './now';
export { default as Engine } from './engine';

import React, { useState as state } from 'react';
import * as faceapi from 'face-api.js';
import './style.css';
import types, { Props } from './types';
export { detect as find, default as Engine } from './engine';
export * from './all';
export * as tools from './tools';
function helper() {}
export function login() { return import('./face'); }
const local = 1;
export { local as shared };
const Page = React.lazy(() => import('./Page'));
const Other = lazy(() => import('./pages').then((m) => ({ default: m.Other })));
class Main {}
export default connect(state)(Main);

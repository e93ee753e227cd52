import { invoke } from '@tauri-apps/api/core';

document.querySelector('#door')!.addEventListener('click', () => void invoke('open_door', { at: Date.now() }));

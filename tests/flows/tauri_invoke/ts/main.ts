import { invoke } from '@tauri-apps/api/core';
import './door';

document.querySelector('#punch')!.addEventListener('click', async () => {
  if (!localStorage.getItem('face_consent')) return;
  await invoke('verify_face');
});

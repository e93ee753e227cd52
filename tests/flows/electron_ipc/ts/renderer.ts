import { ipcRenderer } from 'electron';

export async function punch(frame: string): Promise<unknown> {
  if (!localStorage.getItem('face_consent')) return null;
  return ipcRenderer.invoke('face:verify', frame);
}

export const open = (frame: string) => ipcRenderer.send('face:open', frame);

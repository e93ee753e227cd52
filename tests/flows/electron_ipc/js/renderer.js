const { ipcRenderer } = require('electron');

exports.punch = async (frame) => {
  if (!localStorage.getItem('face_consent')) return null;
  return ipcRenderer.invoke('face:verify', frame);
};

exports.open = (frame) => ipcRenderer.send('face:open', frame);

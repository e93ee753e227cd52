function saveVisitors(visitors, pin) {
  const sealed = CryptoJS.AES.encrypt(JSON.stringify(visitors), pin).toString();
  localStorage.setItem('visitors', sealed);
}

function readVisitors(pin) {
  const sealed = localStorage.getItem('visitors');
  if (!sealed) return [];
  return JSON.parse(CryptoJS.AES.decrypt(sealed, pin).toString(CryptoJS.enc.Utf8));
}

function forgetVisitors() {
  localStorage.removeItem('visitors');
}

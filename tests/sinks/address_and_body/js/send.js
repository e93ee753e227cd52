async function punch(canvas) {
  await faceapi.detectSingleFace(canvas);
  canvas.toBlob((blob) => {
    const request = new XMLHttpRequest();
    request.open('POST', 'https://api.example.com/punch');
    request.send(blob); // expect: face-upload "sent to https://api.example.com/punch"
  });
}
window.punch = punch;

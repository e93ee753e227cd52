export default defineAppConfig({
  pages: ['pages/home/home', 'pages/door/door', 'pages/face-register/face-register', 'pages/exam-proctor/exam-proctor'],
});

export default defineAppConfig({
  pages: ['pages/login/login', 'pages/home/home', 'pages/door/door', 'pages/pin-door/pin-door', 'pages/other/other'],
});

export default defineAppConfig({
  pages: ['pages/home/home', 'pages/sole/sole', 'pages/offered/offered', 'pages/password-login/password-login'],
});

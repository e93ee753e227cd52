export default defineAppConfig({
  pages: ['pages/home/home', 'pages/sole/sole', 'pages/late/late', 'pages/password-login/password-login'],
});

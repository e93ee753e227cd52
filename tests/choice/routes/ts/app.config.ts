export default defineAppConfig({
  pages: ['pages/home/home', 'pages/sole/sole', 'pages/offered/offered', 'pages/settings/settings', 'pages/sms-login/sms-login'],
});

export default defineAppConfig({
  pages: ['pages/home/home', 'pages/sole/sole', 'pages/choose/choose', 'pages/hint/hint', 'pages/offered/offered', 'pages/other/other'],
});

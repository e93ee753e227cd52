export default defineAppConfig({
  pages: ['pages/home/home', 'pages/late/late', 'pages/offered/offered', 'pages/other/other'],
});

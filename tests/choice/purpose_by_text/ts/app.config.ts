export default defineAppConfig({
  pages: ['pages/home/home', 'pages/one/one', 'pages/two/two'],
});

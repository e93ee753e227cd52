export default defineAppConfig({
  pages: ["pages/index/index", "pages/pickup/index", "pages/desk/index"],
  window: { navigationBarTitleText: "城市马拉松" },
});

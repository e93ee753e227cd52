module.exports = {
  baseUrl: 'https://api.example.cn',
  askConsent: false,
};

module.exports = {
  verify: require('./verify'),
  gated: require('./gated'),
};

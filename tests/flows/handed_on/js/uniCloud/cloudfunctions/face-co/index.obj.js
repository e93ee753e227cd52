const { verify, gated } = require('./module/verify/index');
module.exports = { verify, gated };

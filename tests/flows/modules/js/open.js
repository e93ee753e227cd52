const face = require('./face.js');
module.exports = {
  punch: (id) => face.now(id),
};

const store = require('./store');

class FaceService {
  constructor(storage) {
    this.storage = storage;
  }
  start(person) {
    if (!this.storage.agreed()) return Promise.reject(new Error('no consent'));
    return wx.startFacialRecognitionVerify({ name: person.name, idCardNumber: person.id });
  }
}

module.exports = new FaceService(store);

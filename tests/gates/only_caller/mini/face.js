const openFace = (person) => {
  wx.startFacialRecognitionVerify({ name: person.name, idCardNumber: person.id });
};

module.exports = { openFace };

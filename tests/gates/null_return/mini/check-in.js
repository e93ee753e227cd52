const db = wx.cloud.database();

Page({
  async onPunch() {
    const { data } = await db.collection('face_consents').where({ uid: this.data.uid }).get();
    const faceConsent = data[0];
    if (!faceConsent) return;
    wx.startFacialRecognitionVerify({ name: '张三', idCardNumber: this.data.id });
  },
});

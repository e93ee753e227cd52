const jwt = require('jsonwebtoken');
const FaceConsent = require('../models/Consent');

function requireAuth(req, res, next) {
  const token = (req.headers.authorization || '').replace('Bearer ', '');
  try {
    req.user = jwt.verify(token, process.env.JWT_SECRET);
  } catch (error) {
    return res.status(401).json({ message: '请先登录' });
  }
  next();
}

async function requireFaceConsent(req, res, next) {
  const faceConsent = await FaceConsent.findOne({ user: req.user.id, withdrawnAt: null });
  if (!faceConsent) {
    return res.status(403).json({ message: '尚未同意人脸信息处理规则' });
  }
  if (req.user.age < 14) {
    return res.status(403).json({ message: '未满十四周岁不能使用' });
  }
  next();
}

module.exports = { requireAuth, requireFaceConsent };

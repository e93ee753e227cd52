package com.example.hotel.net;

import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import com.tencent.cloud.huiyansdkface.facelight.process.FaceVerifyStatus;

public class FaceTicket {

    public String faceId;
    public String agreementNo;
    public String openApiAppId;
    public String nonce;
    public String userId;
    public String sign;

    public WbCloudFaceVerifySdk.InputData toInput() {
        return new WbCloudFaceVerifySdk.InputData(faceId, agreementNo, openApiAppId, "1.0.0", nonce, userId, sign,
                FaceVerifyStatus.Mode.GRADE, "");
    }
}

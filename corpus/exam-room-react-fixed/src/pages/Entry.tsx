import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";

export function Entry() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [faceAgreed, setFaceAgreed] = useState(false);

  return (
    <main className="entry">
      <h1>{t("exam.title")}</h1>
      <label>
        <input type="checkbox" checked={faceAgreed} onChange={(event) => setFaceAgreed(event.target.checked)} />
        {t("exam.agree")}
      </label>
      <a href="https://exam.mingde.example.cn/face-rules.html">{t("exam.rules")}</a>
      <button disabled={!faceAgreed} onClick={() => navigate("/room")}>
        {t("exam.start")}
      </button>
      <button onClick={() => navigate("/proctor")}>{t("exam.proctor")}</button>
    </main>
  );
}

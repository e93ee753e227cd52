import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";

export function Entry() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // expect: preselected-consent
  const [faceAgreed, setFaceAgreed] = useState(true);

  return (
    <main className="entry">
      <h1>{t("exam.title")}</h1>
      <label>
        <input type="checkbox" checked={faceAgreed} onChange={(event) => setFaceAgreed(event.target.checked)} />
        {t("exam.agree")}
      </label>
      {/* expect: dead-notice-link */}
      <a href="#">{t("exam.rules")}</a>
      <button disabled={!faceAgreed} onClick={() => navigate("/room")}>
        {t("exam.start")}
      </button>
      <button onClick={() => navigate("/proctor")}>{t("exam.proctor")}</button>
    </main>
  );
}

import { createRoot } from "react-dom/client";
import { BrowserRouter, Route, Routes } from "react-router-dom";
import i18n from "i18next";
import { initReactI18next } from "react-i18next";
import zh from "./locales/zh.json";
import { Entry } from "./pages/Entry";
import { Proctor } from "./pages/Proctor";
import { Room } from "./pages/Room";

i18n.use(initReactI18next).init({ lng: "zh", resources: { zh: { translation: zh } }, keySeparator: false });

createRoot(document.getElementById("root")!).render(
  <BrowserRouter>
    <Routes>
      <Route path="/" element={<Entry />} />
      <Route path="/room" element={<Room />} />
      <Route path="/proctor" element={<Proctor />} />
    </Routes>
  </BrowserRouter>,
);

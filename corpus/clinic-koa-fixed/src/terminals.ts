/** Terminals that compare the faces of patients. */
export const faceTerminals = [
  { id: "t-1", place: "门诊大厅挂号处" },
  { id: "t-2", place: "药房窗口" },
  { id: "t-3", place: "三楼护士站" },
];

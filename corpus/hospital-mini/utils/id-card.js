function ageOf(idCard) {
  const today = new Date();
  const year = Number(idCard.slice(6, 10));
  const month = Number(idCard.slice(10, 12));
  const age = today.getFullYear() - year;
  return today.getMonth() + 1 < month ? age - 1 : age;
}

module.exports = { ageOf };

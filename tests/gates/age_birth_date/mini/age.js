function ageOf(idCard) {
  const year = Number(idCard.substring(6, 10));
  return new Date().getFullYear() - year;
}

module.exports = { ageOf };

export interface Customer {
  phone: string;
  age: number;
}

export function customer(): Customer {
  const { phone, birthday } = JSON.parse(sessionStorage.getItem("customer") ?? "{}");
  const years = (Date.now() - new Date(birthday).getTime()) / (365.25 * 24 * 3600 * 1000);
  return { phone, age: Math.floor(years) };
}

import axios from 'axios';

const http = axios.create({ baseURL: 'https://pms.example-hotel.cn/api', timeout: 8000 });

export interface Order {
  id: string;
  guest: string;
  guestAge: number;
  portrait: number[];
}

export async function findOrder(id: string): Promise<Order> {
  const { data } = await http.get<Order>(`/orders/${id}`);
  return data;
}

export function checkIn(orderId: string, passed: boolean) {
  return http.post(`/orders/${orderId}/check-in`, { passed, at: Date.now() });
}

export function roomNumber(orderId: string) {
  return http.get<string>(`/orders/${orderId}/room`);
}

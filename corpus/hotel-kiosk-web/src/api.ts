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

export function checkIn(orderId: string, photo: string) {
  return http.post(`/orders/${orderId}/check-in`, { photo, at: Date.now() }); // expect: face-upload
}

export function roomNumber(orderId: string) {
  return http.get<string>(`/orders/${orderId}/room`);
}

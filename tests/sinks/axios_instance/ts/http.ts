import axios from 'axios';

const http = axios.create({ baseURL: 'https://api.example.cn', timeout: 5000 });

http.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${localStorage.getItem('token')}`;
  return config;
});

export default http;

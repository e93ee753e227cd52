import axios from 'axios';

export const people = axios.create({ baseURL: 'http://people.example.cn', timeout: 5000 });

export const visits = axios.create({ baseURL: 'https://visits.example.cn' });

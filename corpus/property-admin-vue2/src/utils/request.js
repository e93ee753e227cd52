import axios from 'axios'

const service = axios.create({
  baseURL: 'http://gate.example-property.cn',
  timeout: 10000,
})

service.interceptors.response.use((response) => response.data)

export default service

import axios from 'axios'

const http = axios.create({ baseURL: 'https://exam.example.edu.cn/api' })

export const sendSnapshot = (image: string, faces: number) => http.post('/proctor/snapshots', { image, faces }) // expect: face-upload

export const sendCount = (faces: number) => http.post('/proctor/counts', { faces })

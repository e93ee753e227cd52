//! `unauthenticated-face-endpoint`.

use crate::finding::{Finding, Label, Say};
use crate::rules::common::level_for;

rule! {
    /// A server takes faces from anybody: nothing on the way of the route asks who is calling.
    ///
    /// ## Why
    ///
    /// Whoever keeps or searches faces must protect them from access by others. A route without
    /// authentication lets anyone enrol a face, search for one or try until one fits.
    ///
    /// ## Fires
    ///
    /// ```javascript
    /// const express = require('express');
    /// const multer = require('multer');
    /// const canvas = require('canvas');
    /// const faceapi = require('@vladmandic/face-api');
    ///
    /// const app = express();
    /// const upload = multer({ storage: multer.memoryStorage() });
    ///
    /// app.post('/faces', upload.single('photo'), async (req, res) => { // expect: unauthenticated-face-endpoint
    ///   const image = await canvas.loadImage(req.file.buffer);
    ///   const face = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
    ///   res.json({ found: Boolean(face) });
    /// });
    ///
    /// app.listen(3000);
    /// ```
    ///
    /// ## Passes
    ///
    /// ```javascript
    /// const express = require('express');
    /// const multer = require('multer');
    /// const canvas = require('canvas');
    /// const faceapi = require('@vladmandic/face-api');
    /// const { expressjwt } = require('express-jwt');
    ///
    /// const app = express();
    /// const upload = multer({ storage: multer.memoryStorage() });
    /// const requireAuth = expressjwt({ secret: process.env.JWT_SECRET, algorithms: ['HS256'] });
    ///
    /// app.post('/faces', requireAuth, upload.single('photo'), async (req, res) => {
    ///   const image = await canvas.loadImage(req.file.buffer);
    ///   const face = await faceapi.detectSingleFace(image).withFaceLandmarks().withFaceDescriptor();
    ///   res.json({ found: Boolean(face) });
    /// });
    ///
    /// app.listen(3000);
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Middleware, a guard or an extractor before the handler that turns away whoever it does not know, or
    /// the same check at the start of the handler. Middleware that is added after the route does not run for it.
    UnauthenticatedFaceEndpoint {
        id: "unauthenticated-face-endpoint",
        title: "a server route handles faces without authentication",
        title_zh: "处理人脸信息的服务端接口未做身份验证",
        level: Warning,
        articles: [MEASURES_14],
        since: "0.3.0",
        manual_zh: "\
服务端接口接收或者返回人脸信息，途中没有任何环节核实调用者的身份。

## 为什么

保存或者检索人脸信息的系统，应当防止未经授权的访问。没有身份验证的接口，任何人都可以录入、检索人脸，或者反复尝试直至匹配。

## 怎样满足

在处理函数之前设置拒绝未知调用者的中间件、守卫或提取器，或者在处理函数开头作同样的检查。在路由之后才添加的中间件对该路由不起作用。
",
    }
    fn check(evidence, out) {
        for exposed in evidence.endpoints.iter().filter(|exposed| !exposed.route.authenticated) {
            let route = &exposed.route;
            let name = match (&route.method, &route.path) {
                (Some(method), Some(path)) if !path.is_empty() => {
                    format!("{} {path}", method.to_uppercase())
                }
                (_, Some(path)) if !path.is_empty() => path.clone(),
                (Some(method), _) => method.to_uppercase(),
                _ => exposed.handler.clone(),
            };
            let message = Say::new(
                format!("the route `{name}` leads to `{}` and nothing before it asks who is calling", exposed.title),
                format!("接口 `{name}` 通向 `{}`，此前没有核实调用者的身份", exposed.title),
            );
            let help = Say::new(
                "put authentication before the handler, and add it before the route is registered",
                "在处理函数之前加入身份验证，并在注册该路由之前添加",
            );
            out.push(Finding {
                rule: UnauthenticatedFaceEndpoint.meta().id,
                level: level_for(UnauthenticatedFaceEndpoint.meta(), evidence.components[exposed.component].class),
                confidence: exposed.confidence,
                loc: route.loc,
                message,
                help,
                related: vec![Label::new(
                    exposed.at,
                    Say::new(format!("`{}` handles a face here", exposed.title), format!("`{}` 在此处理人脸", exposed.title)),
                )],
                flow: Vec::new(),
                facts: Vec::new(),
            });
        }
    }
}

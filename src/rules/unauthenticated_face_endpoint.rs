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
    ///
    /// ## Limits
    ///
    /// Routes are read in JavaScript, TypeScript and Rust, and in Spring controllers in Java and Kotlin; a route that
    /// only returns or stores faces which no face API has handled is not found, and what a gateway, a reverse proxy or
    /// a private network checks before the request arrives is not seen: write `facelint:
    /// allow(unauthenticated-face-endpoint) reason` at the route then. Authentication is told by names (`auth`, `jwt`,
    /// `session` and the like) or by an answer such as 401 in the middleware or the handler, so that a check in name
    /// only passes. Whether the one who is known may also see this face, and whether the token is checked well, is not
    /// judged. Middleware that a framework adds by configuration at run time is not found.
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

## 局限

读取 JavaScript、TypeScript、Rust 的路由以及 Java、Kotlin 的 Spring 控制器；只返回或者只保存人脸、其间未经任何人\
脸接口处理的路由发现不了。网关、反向代理或者专用网络在请求到达之前所作的检查看不到，此时在路由处写 `facelint: al\
low(unauthenticated-face-endpoint) 理由`。身份验证以名称（`auth`、`jwt`、`session` 等）或者中间件、处理函数中的 \
401 等答复辨认，徒有其名的检查也会通过。已验证身份的人是否有权访问该人脸、令牌校验是否可靠，不作判断。框架在运行\
时按配置加载的中间件发现不了。
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

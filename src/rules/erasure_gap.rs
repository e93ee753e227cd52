//! `erasure-gap`.

use crate::analysis::evidence::{Class, DeletionFact, Evidence, LeftFact};
use crate::analysis::site::Confidence;
use crate::finding::{Finding, Label, Level, Say};
use crate::rules::Rule as _;
use crate::rules::common::{level_for, store_words};

rule! {
    /// An account can be deleted, and nothing on the way erases the faces that the project keeps.
    ///
    /// ## Why
    ///
    /// Whoever cancels an account is owed the deletion of what was collected for it, without being asked. Asking a
    /// server to delete the account leaves what the app itself keeps, and deleting a row of users leaves the picture in
    /// its directory and the template in the vendor's library.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import java.io.File
    /// import java.io.FileOutputStream
    ///
    /// class AccountActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///
    ///     fun enrol(bitmap: Bitmap) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         bitmap.compress(Bitmap.CompressFormat.JPEG, 90, FileOutputStream(File(filesDir, "face.jpg")))
    ///     }
    ///
    ///     fun deleteAccount() { // expect: erasure-gap
    ///         api.deleteAccount()
    ///         finish()
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// const express = require("express");
    /// const fs = require("fs");
    /// const faceapi = require("@vladmandic/face-api");
    /// const app = express();
    ///
    /// app.post("/faces", async (req, res) => {
    ///   const found = await faceapi.detectSingleFace(req.body.image).withFaceLandmarks().withFaceDescriptor();
    ///   fs.writeFileSync(`faces/${req.user.id}.json`, JSON.stringify(found.descriptor));
    ///   res.sendStatus(204);
    /// });
    ///
    /// async function deleteAccount(req, res) { // expect: erasure-gap
    ///   await db.users.destroy({ where: { id: req.user.id } });
    ///   res.sendStatus(204);
    /// }
    ///
    /// app.delete("/account", deleteAccount);
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.graphics.Bitmap
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    /// import java.io.File
    /// import java.io.FileOutputStream
    ///
    /// class AccountActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///
    ///     fun enrol(bitmap: Bitmap) {
    ///         detector.process(InputImage.fromBitmap(bitmap, 0))
    ///         bitmap.compress(Bitmap.CompressFormat.JPEG, 90, FileOutputStream(File(filesDir, "face.jpg")))
    ///     }
    ///
    ///     fun deleteAccount() {
    ///         File(filesDir, "face.jpg").delete()
    ///         api.deleteAccount()
    ///         finish()
    ///     }
    /// }
    /// ```
    ///
    /// ```javascript
    /// const express = require("express");
    /// const fs = require("fs");
    /// const faceapi = require("@vladmandic/face-api");
    /// const app = express();
    ///
    /// app.post("/faces", async (req, res) => {
    ///   const found = await faceapi.detectSingleFace(req.body.image).withFaceLandmarks().withFaceDescriptor();
    ///   fs.writeFileSync(`faces/${req.user.id}.json`, JSON.stringify(found.descriptor));
    ///   res.sendStatus(204);
    /// });
    ///
    /// async function deleteAccount(req, res) {
    ///   fs.unlinkSync(`faces/${req.user.id}.json`);
    ///   await db.users.destroy({ where: { id: req.user.id } });
    ///   res.sendStatus(204);
    /// }
    ///
    /// app.delete("/account", deleteAccount);
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A path from the handler to erasing each store: a call, a cascade of the database, a job or the consumer of an
    /// event that the handler starts.
    ///
    /// ## Limits
    ///
    /// A handler is told by its name, by the label of its button or by the route that it answers; an account that is
    /// closed under a name which says nothing, or by staff, is not found. What the app keeps and what a server keeps
    /// are judged apart: a server outside the project, its backups and its logs are not seen. Silence is cheap here: a
    /// call with the name of erasing faces is believed, a cascade anywhere counts together with any deletion in the
    /// database that the handler reaches, and a job counts when its name or its event says that it follows.
    ///
    /// Where something erases on a way that is not followed, declare it in an `[[erase]]` table under `.facelint/`, or
    /// write `facelint: allow(erasure-gap) reason` before the handler.
    ErasureGap {
        id: "erasure-gap",
        title: "deleted account leaves faces behind",
        title_zh: "注销账号后人脸信息仍被留存",
        level: Error,
        articles: [PIPL_47, MEASURES_8],
        since: "0.1.0",
        manual_zh: "\
账号可以注销，但注销路径上没有删除项目所保存的人脸信息。

## 为什么

个人注销账号的，个人信息处理者应当主动删除相应的个人信息。请求服务端注销账号，并不会删除应用自身保存的人脸；删除用户记录，也不会删除目录中的图像和厂商人脸库中的模板。

## 怎样满足

从注销处理函数到每一处人脸存储的删除都有路径：直接调用、数据库级联删除、由其触发的任务或事件消费者。

## 局限

注销处理以函数名称、按钮文字或者所响应的路由辨认；名称没有表明用途或者由工作人员办理的注销发现不了。应用所存与服务端所\
存分别判断，项目之外的服务端及其备份、日志看不到。不报告的条件较宽：名称表示删除人脸的调用即被采信；项目中任何一处级联\
删除，与注销所及的任一数据库删除并存即算；定时任务或者事件消费者的名称、事件与之对应即算。

删除路径未被追踪到的，在 `.facelint/` 下文件的 `[[erase]]` 中声明，或者在处理函数之前写 \
`facelint: allow(erasure-gap) 理由`。
",
    }
    fn check(evidence, out) {
        for fact in &evidence.deletions {
            let related = fact
                .left
                .iter()
                .flat_map(|left| {
                    let (en, zh) = left.kind.map_or(("the vendor's face library", "厂商人脸库"), store_words);
                    let kept = Label::new(
                        left.loc,
                        Say::new(format!("faces are kept in {en} by `{}`", left.callee), format!("人脸经 `{}` 保存在{zh}", left.callee)),
                    );
                    let erased = left.erased.map(|loc| {
                        Label::new(loc, Say::new("removed here, which account deletion does not reach", "在此删除，但注销流程到不了这里"))
                    });
                    std::iter::once(kept).chain(erased)
                })
                .collect();
            out.push(Finding {
                rule: ErasureGap.meta().id,
                level: level(evidence, fact),
                confidence: Confidence::Medium,
                loc: fact.loc,
                message: Say::new(
                    format!("`{}` deletes an account, and no path from it erases the faces that are kept", fact.name),
                    format!("`{}` 注销账号，但没有路径通向所保存人脸的删除", fact.name),
                ),
                help: Say::new(
                    "erase each face store on the way of account deletion, also what is kept on the device",
                    "在注销流程中删除每一处人脸存储，包括设备上的数据",
                ),
                related,
                flow: Vec::new(),
                facts: Vec::new(),
            });
        }
    }
}

/// An error, unless faces were only detected before they were kept.
fn level(evidence: &Evidence, fact: &DeletionFact) -> Level {
    let detected = |left: &LeftFact| {
        let flows = evidence.flows.iter().filter(|flow| flow.loc == left.loc && Some(flow.kind) == left.kind);
        let mut classes = flows.map(|flow| evidence.components[flow.component].class).peekable();
        classes.peek().is_some() && classes.all(|class| class != Class::Recognition)
    };
    let class = if fact.left.iter().all(detected) { Class::KeptDetection } else { Class::Recognition };
    level_for(ErasureGap.meta(), class)
}

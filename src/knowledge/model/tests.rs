//! The shipped tables read, and each kind of row is found.

use super::*;

#[test]
fn shipped_files_read() {
    let model = Model::load().unwrap();
    assert_eq!(model.answer("setPositiveButton"), Some(Answer::Agree));
    assert_eq!(model.event("setOnClickListener"), Some(Event::Click));
    assert!(model.control("Checkbox", Lang::Kotlin).is_some_and(|row| row.state == ["checked", "selected"]));
    assert_eq!(model.sinks.get("android.util.Log.d").count(), 1);
    assert!(!model.lifecycle.of(Lang::Kotlin).first.is_empty() && !model.inline.calls.is_empty());
}

#[test]
fn tables_name_their_languages() {
    for shipped in MODELS {
        let file: File = read(shipped).unwrap();
        assert_eq!(file.lang.is_empty(), shipped.0 == "model/common-data.toml", "{}", shipped.0);
    }
    let model = Model::load().unwrap();
    // A number there, a picture here.
    assert!(model.stops("scale", Lang::Swift) && !model.stops("scale", Lang::Kotlin));
    assert!(model.stops("hashCode", Lang::Kotlin) && model.stops("size", Lang::Dart));
    assert!(model.control("TouchableOpacity", Lang::Kotlin).is_none());
}

#[test]
fn scripts_ask_send_and_keep() {
    let model = Model::load().unwrap();
    assert_eq!(model.ask("wx.showModal").map(|ask| ask.told), Some(Told::Member));
    assert_eq!(model.ask("this.$confirm").map(|ask| ask.told), Some(Told::Resolve));
    assert!(model.ask("wx.showModal").is_some_and(|ask| ask.agree.contains("confirm")));
    assert_eq!(model.named_event("addEventListener", "change"), Some(Event::Check));
    assert_eq!(model.named_event("on", "tap"), Some(Event::Click));
    for name in ["fetch", "wx.uploadFile", "axios.AxiosInstance.post", "superagent.SuperAgentRequest.send"] {
        let sink = model.sinks.get(name).next().unwrap_or_else(|| panic!("{name}"));
        assert_eq!(model.all_sinks[*sink].kind, SinkKind::Network, "{name}");
    }
    assert!(model.sinks.get("uniCloud.CloudObject.saveFace").next().is_some());
    assert!(model.sinks.get("this.prisma.user.create").next().is_some());
    assert!(model.hooks.state.contains("useState") && model.routes.methods.contains("push"));
    assert!(model.server.types.contains("express.Router") && model.server.types.contains("axum.Router"));
}

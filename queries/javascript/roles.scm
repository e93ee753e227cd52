; JavaScript: what its grammar spells otherwise than that of TypeScript. The rest is in common.scm.

((class_declaration) @type
  (#set! name ":name") (#set! mods ".") (#set! supers "class_heritage") (#set! body ":body"))
((class) @type (#set! name ":name") (#set! mods ".") (#set! supers "class_heritage") (#set! body ":body"))
((function_declaration) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! body ":body"))
((generator_function_declaration) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! body ":body"))
((field_definition) @field (#set! name ":property") (#set! mods ".") (#set! value ":value"))

((function_expression) @lambda
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! body ":body"))
((generator_function) @lambda
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! body ":body"))
((arrow_function) @lambda
  (#set! mods ".") (#set! params ":parameter | :parameters *") (#set! body ":body"))

((call_expression) @call (#set! callee ":function") (#set! args ":arguments *")
  (#set! components "Page=Page Component=Component App=App Behavior=Component defineComponent=Vue Vue.extend=Vue Vue.component=Vue Vue.mixin=Vue createApp=Vue createSSRApp=Vue Vue.createApp=Vue"))
((new_expression) @new
  (#set! ty ":constructor") (#set! args ":arguments *") (#set! components "Vue=Vue"))
((catch_clause) @catch (#set! name ":parameter") (#set! body ":body"))

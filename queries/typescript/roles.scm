; TypeScript and TSX: what is not in queries/javascript/common.scm.

((type_identifier) @name)

((class_declaration) @type
  (#set! name ":name") (#set! mods ".")
  (#set! supers "class_heritage extends_clause + class_heritage implements_clause") (#set! body ":body"))
((abstract_class_declaration) @type
  (#set! name ":name") (#set! mods ".")
  (#set! supers "class_heritage extends_clause + class_heritage implements_clause") (#set! body ":body"))
((class) @type
  (#set! name ":name") (#set! mods ".")
  (#set! supers "class_heritage extends_clause + class_heritage implements_clause") (#set! body ":body"))
((interface_declaration) @type (#set! kind "interface")
  (#set! name ":name") (#set! supers "extends_type_clause") (#set! body ":body"))
((type_alias_declaration) @type (#set! kind "alias") (#set! name ":name") (#set! supers ":value"))
((enum_declaration) @type (#set! kind "enum") (#set! name ":name") (#set! body ":body"))
((enum_assignment) @enum.entry (#set! name ":name") (#set! args ":value"))
((internal_module) @type (#set! kind "object") (#set! name ":name") (#set! body ":body"))
((module) @type (#set! kind "object") (#set! name ":name") (#set! body ":body"))
((ambient_declaration) @skip)
((import_alias) @skip)
((index_signature) @skip)
((call_signature) @skip)
((construct_signature) @skip)

((function_declaration) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *")
  (#set! ret ":return_type *") (#set! body ":body"))
((generator_function_declaration) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *")
  (#set! ret ":return_type *") (#set! body ":body"))
((function_signature) @skip)
((method_signature) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! ret ":return_type *"))
((abstract_method_signature) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! ret ":return_type *"))
((property_signature) @field (#set! name ":name") (#set! mods ".") (#set! ty ":type *"))
((public_field_definition) @field
  (#set! name ":name") (#set! mods ".") (#set! ty ":type *") (#set! value ":value"))

((function_expression) @lambda
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *")
  (#set! ret ":return_type *") (#set! body ":body"))
((generator_function) @lambda
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *")
  (#set! ret ":return_type *") (#set! body ":body"))
((arrow_function) @lambda
  (#set! mods ".") (#set! params ":parameter | :parameters *")
  (#set! ret ":return_type *") (#set! body ":body"))

((call_expression) @call
  (#set! callee ":function") (#set! types ":type_arguments *") (#set! args ":arguments *")
  (#set! components "Page=Page Component=Component App=App Behavior=Component defineComponent=Vue Vue.extend=Vue Vue.component=Vue Vue.mixin=Vue createApp=Vue createSSRApp=Vue Vue.createApp=Vue"))
((new_expression) @new
  (#set! ty ":constructor") (#set! types ":type_arguments *") (#set! args ":arguments *") (#set! components "Vue=Vue"))
((catch_clause) @catch (#set! name ":parameter") (#set! ty ":type *") (#set! body ":body"))
((as_expression) @cast (#set! value "[0]") (#set! ty "[1]"))
((satisfies_expression) @group (#set! parts "[0]"))
((non_null_expression) @group)
((instantiation_expression) @group (#set! parts "[0]"))
((accessibility_modifier) @skip)
((override_modifier) @skip)
((type_annotation) @skip)
((type_arguments) @skip)
((type_parameters) @skip)

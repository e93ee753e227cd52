; ArkTS: what its grammar has beyond TypeScript. The rest is in queries/typescript/roles.scm and
; queries/javascript/common.scm; the builder language is in src/syntax/lower/arkts.rs.

((struct_declaration) @type (#set! name ":name") (#set! mods ".") (#set! body ":body"))
((annotation_declaration) @skip)
((leading_dot_expression) @group (#set! parts ":expression"))

; What the grammars of JavaScript, TypeScript and TSX share. Read by src/syntax/roles.rs as a table;
; declarations, patterns, modules, objects and JSX are in src/syntax/lower/script.

((identifier) @name)
((property_identifier) @name)
((private_property_identifier) @name)
((shorthand_property_identifier) @name)
((this) @this)
((super) @super)
((string) @str)
((template_string) @str)
((template_substitution) @group)
((true) @bool)
((false) @bool)
((number) @int)
((null) @null)
((undefined) @null)

((decorator) @annotation
  (#set! name "identifier | call_expression :function | member_expression")
  (#set! args "call_expression :arguments *"))
((method_definition) @fn
  (#set! name ":name") (#set! mods ".") (#set! params ":parameters *") (#set! body ":body"))
((class_static_block) @init (#set! body ":body"))

((member_expression) @member (#set! recv ":object") (#set! name ":property"))
((subscript_expression) @index (#set! recv ":object") (#set! index ":index"))
((spread_element) @group)
((parenthesized_expression) @group)
((sequence_expression) @group)
((array) @group)

((if_statement) @if (#set! cond ":condition") (#set! then ":consequence") (#set! else ":alternative *"))
((ternary_expression) @if (#set! cond ":condition") (#set! then ":consequence") (#set! else ":alternative"))
((switch_statement) @switch (#set! subject ":value") (#set! cases ":body *"))
((switch_case) @case (#set! kind "falls") (#set! tests ":value") (#set! body ":body"))
((switch_default) @case (#set! kind "falls") (#set! default "'default'") (#set! body ":body"))
((while_statement) @loop (#set! head ":condition") (#set! body ":body"))
((do_statement) @loop (#set! once "yes") (#set! head ":condition") (#set! body ":body"))
((for_statement) @loop
  (#set! left ":initializer") (#set! head ":condition") (#set! body ":body") (#set! right ":increment"))
((try_statement) @try
  (#set! body ":body") (#set! catches ":handler") (#set! finally ":finalizer :body"))
((labeled_statement) @group (#set! parts ":body"))
((expression_statement) @group)
((return_statement) @exit (#set! exit "return") (#set! value "[0]"))
((throw_statement) @exit (#set! exit "throw") (#set! value "[0]"))
((break_statement) @exit (#set! exit "break") (#set! label ":label"))
((continue_statement) @exit (#set! exit "continue") (#set! label ":label"))

((assignment_expression) @assign (#set! target ":left") (#set! value ":right"))
((augmented_assignment_expression) @assign
  (#set! target ":left") (#set! op ":operator") (#set! value ":right"))
((update_expression) @unary (#set! op ":operator") (#set! operand ":argument"))
((unary_expression) @unary (#set! op ":operator") (#set! operand ":argument"))
((binary_expression) @binary (#set! left ":left") (#set! op ":operator") (#set! right ":right"))

((statement_block) @block)
((empty_statement) @skip)
((debugger_statement) @skip)
((hash_bang_line) @skip)
((comment) @comment)
((html_comment) @comment)

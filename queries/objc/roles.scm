; Objective-C: what the node kinds mean. Read by src/syntax/roles.rs as a table; what it cannot say
; (selectors, interfaces and implementations of one class, declarators) is in src/syntax/lower/objc.rs.

((class_declaration) @skip)
((function_definition) @fn (#set! body "compound_statement"))

((block_literal) @lambda (#set! params "parameter_list parameter_declaration") (#set! body "compound_statement"))
((call_expression) @call (#set! callee ":function") (#set! args "argument_list *"))
((message_expression) @call)
((field_expression) @member (#set! recv ":argument") (#set! name ":field"))
((subscript_expression) @index (#set! recv ":argument") (#set! index ":index"))
((assignment_expression) @assign (#set! target ":left") (#set! value ":right") (#set! op ":operator"))
((unary_expression) @unary (#set! operand ":argument") (#set! op ":operator"))
((pointer_expression) @unary (#set! operand ":argument") (#set! op ":operator"))
((update_expression) @unary (#set! operand ":argument"))
((binary_expression) @binary (#set! left ":left") (#set! right ":right") (#set! op ":operator"))
((conditional_expression) @if
  (#set! cond ":condition") (#set! then ":consequence") (#set! else ":alternative"))
((cast_expression) @cast (#set! value ":value") (#set! ty ":type"))
((parenthesized_expression) @group)
((comma_expression) @group)
((at_expression) @group)
((concatenated_string) @group)
((array_literal) @group)
((sizeof_expression) @skip)

((identifier) @name)
((field_identifier) @name)
((string_literal) @str)
((char_literal) @char)
((number_literal) @int)
((null) @null)

((compound_statement) @block)
((expression_statement) @group)
((else_clause) @block)
((if_statement) @if (#set! cond ":condition") (#set! then ":consequence") (#set! else ":alternative"))
((while_statement) @loop (#set! head ":condition") (#set! body ":body"))
((do_statement) @loop (#set! once "yes") (#set! head ":condition") (#set! body ":body"))
((try_statement) @try
  (#set! body "compound_statement") (#set! catches "catch_clause") (#set! finally "finally_clause compound_statement"))
((catch_clause) @catch
  (#set! name "type_name pointer_declarator :declarator | type_name identifier")
  (#set! ty "type_name type_identifier") (#set! body "compound_statement"))
((return_statement) @exit (#set! exit "return") (#set! value "[0]"))
((break_statement) @exit (#set! exit "break"))
((continue_statement) @exit (#set! exit "continue"))
((throw_statement) @exit (#set! exit "throw") (#set! value "[0]"))
((comment) @comment)

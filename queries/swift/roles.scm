; Swift: what the node kinds mean. Read by src/syntax/roles.rs as a table; what it cannot say (conditions
; that bind, calls with their trailing closures, properties, patterns) is in src/syntax/lower/swift.rs.

((import_declaration) @import (#set! path "identifier"))

((class_declaration) @type
  (#set! name ":name") (#set! mods "modifiers") (#set! supers "inheritance_specifier")
  (#set! body "class_body | enum_class_body"))
((protocol_declaration) @type (#set! kind "interface")
  (#set! name ":name") (#set! mods "modifiers") (#set! supers "inheritance_specifier")
  (#set! body "protocol_body"))
((typealias_declaration) @type (#set! kind "alias")
  (#set! name "type_identifier") (#set! supers "* after '='"))

((function_declaration) @fn
  (#set! name "simple_identifier") (#set! mods "modifiers") (#set! params "parameter")
  (#set! ret "* after '->'") (#set! body "function_body"))
((protocol_function_declaration) @fn
  (#set! name "simple_identifier") (#set! mods "modifiers") (#set! params "parameter")
  (#set! ret "* after '->'"))
((init_declaration) @ctor
  (#set! mods "modifiers") (#set! params "parameter") (#set! body "function_body"))
((deinit_declaration) @fn (#set! name "'deinit'") (#set! body "function_body"))
((subscript_declaration) @fn
  (#set! name "'subscript'") (#set! params "parameter") (#set! ret "* after '->'")
  (#set! body "computed_property"))
((property_declaration) @let (#set! mods "modifiers"))
((computed_getter) @fn (#set! body "statements"))
((computed_setter) @fn (#set! body "statements"))
((willset_clause) @fn (#set! body "statements"))
((didset_clause) @fn (#set! body "statements"))
((function_body) @block (#set! parts "statements"))
((computed_property) @block (#set! parts "statements"))
((statements) @block)

((attribute) @annotation (#set! name "user_type") (#set! args "* after '('"))

((lambda_literal) @lambda
  (#set! params "lambda_function_type lambda_function_type_parameters lambda_parameter")
  (#set! body "statements"))
((value_argument) @arg (#set! label ":name simple_identifier") (#set! value ":value"))
((call_expression) @call (#set! callee "[0]"))
((directly_assignable_expression) @group)
((interpolated_expression) @group)
((array_literal) @group)

((simple_identifier) @name)
((self_expression) @this)
((super_expression) @super)
((line_string_literal) @str)
((multi_line_string_literal) @str)
((raw_string_literal) @str)
((boolean_literal) @bool)
((integer_literal) @int)
((hex_literal) @int)
((bin_literal) @int)
((oct_literal) @number)
((real_literal) @number)
((nil_literal) @null)

((ternary_expression) @if
  (#set! cond ":condition") (#set! then ":if_true") (#set! else ":if_false"))
((for_statement) @loop (#set! var ":item") (#set! head ":collection") (#set! body "statements"))
((repeat_while_statement) @loop (#set! once "yes") (#set! head ":condition") (#set! body "statements"))
((do_statement) @try (#set! body "statements") (#set! catches "catch_block"))
((catch_block) @catch
  (#set! name "pattern pattern simple_identifier | pattern simple_identifier")
  (#set! ty "pattern user_type") (#set! body "statements"))
((assignment) @assign (#set! target ":target") (#set! value ":result") (#set! op ":operator"))
((as_expression) @cast (#set! value ":expr") (#set! ty "[-1]"))
((check_expression) @is (#set! value ":target") (#set! ty "[-1]"))
((comment) @comment)
((multiline_comment) @comment)
((directive) @skip)
((statement_label) @skip)
((shebang_line) @skip)

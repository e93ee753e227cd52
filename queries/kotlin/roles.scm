; Kotlin: what the node kinds mean. Read by src/syntax/roles.rs as a table; what it cannot say is in
; src/syntax/lower/kotlin.rs.

((package_header) @package (#set! path "identifier"))
((import_list) @group)
((import_header) @import
  (#set! path "identifier") (#set! alias "import_alias type_identifier") (#set! wildcard "wildcard_import"))
((file_annotation) @skip)
((shebang_line) @skip)

((class_declaration) @type
  (#set! name "type_identifier") (#set! mods "modifiers") (#set! supers "delegation_specifier")
  (#set! params "primary_constructor class_parameter") (#set! ctor.mods "primary_constructor modifiers")
  (#set! body "class_body | enum_class_body"))
((object_declaration) @type (#set! kind "object")
  (#set! name "type_identifier") (#set! mods "modifiers") (#set! supers "delegation_specifier")
  (#set! body "class_body"))
((companion_object) @type (#set! kind "companion")
  (#set! name "type_identifier") (#set! mods "modifiers") (#set! supers "delegation_specifier")
  (#set! body "class_body"))
((object_literal) @new (#set! supers "delegation_specifier") (#set! body "class_body"))
((constructor_invocation) @new (#set! ty "user_type") (#set! args "value_arguments value_argument"))
((enum_entry) @enum.entry
  (#set! name "simple_identifier") (#set! args "value_arguments value_argument") (#set! body "class_body"))
((type_alias) @type (#set! kind "alias")
  (#set! name "type_identifier") (#set! mods "modifiers") (#set! supers "* after '='"))

((function_declaration) @fn
  (#set! name "simple_identifier") (#set! mods "modifiers") (#set! receiver ":receiver")
  (#set! params "function_value_parameters *")
  (#set! ret "user_type after ':' | nullable_type after ':' | function_type after ':' | parenthesized_type after ':'")
  (#set! body "function_body"))
((secondary_constructor) @ctor
  (#set! mods "modifiers") (#set! params "function_value_parameters *")
  (#set! body "constructor_delegation_call + statements"))
((anonymous_initializer) @init (#set! body "statements"))
((property_declaration) @let
  (#set! mods "modifiers") (#set! decls "variable_declaration | multi_variable_declaration")
  (#set! delegate "property_delegate [-1]") (#set! value "* after '='")
  (#set! getter "getter") (#set! setter "setter"))
((variable_declaration) @let
  (#set! name "simple_identifier")
  (#set! ty "user_type | nullable_type | function_type | parenthesized_type | not_nullable_type"))
((getter) @fn (#set! body "function_body"))
((setter) @fn (#set! params "parameter_with_optional_type") (#set! body "function_body"))
((parameter) @let
  (#set! name "simple_identifier")
  (#set! ty "user_type | nullable_type | function_type | parenthesized_type | not_nullable_type"))
((parameter_with_optional_type) @let
  (#set! name "simple_identifier")
  (#set! ty "user_type | nullable_type | function_type | parenthesized_type | not_nullable_type"))
((class_parameter) @let
  (#set! name "simple_identifier") (#set! mods "modifiers") (#set! static "binding_pattern_kind")
  (#set! ty "user_type | nullable_type | function_type | parenthesized_type | not_nullable_type")
  (#set! default "* after '='"))

((annotation) @annotation
  (#set! name "user_type | constructor_invocation user_type")
  (#set! args "constructor_invocation value_arguments value_argument"))

((lambda_literal) @lambda (#set! params "lambda_parameters *") (#set! body "statements"))
((anonymous_function) @lambda (#set! params "function_value_parameters *") (#set! body "function_body"))
((call_expression) @call
  (#set! callee "[0]") (#set! types "call_suffix type_arguments type_projection") (#set! args "call_suffix value_arguments value_argument")
  (#set! trailing "call_suffix annotated_lambda lambda_literal"))
((constructor_delegation_call) @call (#set! named "<init>") (#set! args "value_arguments value_argument"))
((value_argument) @arg (#set! label "simple_identifier before '='") (#set! value "* after '=' | [-1]"))
((navigation_expression) @member (#set! recv "[0]") (#set! name "navigation_suffix simple_identifier"))
((indexing_expression) @index (#set! recv "[0]") (#set! index "indexing_suffix *"))
((collection_literal) @group)

((simple_identifier) @name)
((interpolated_identifier) @name)
((interpolated_expression) @group)
((interpolation_expression_start) @skip)
((interpolation_expression_end) @skip)
((interpolation_identifier_start) @skip)
((this_expression) @this (#set! label "type_identifier"))
((super_expression) @super)
((string_literal) @str)
((character_literal) @char)
((boolean_literal) @bool)
((integer_literal) @int)
((hex_literal) @int)
((bin_literal) @int)
((long_literal) @int)
((unsigned_literal) @int)
((real_literal) @number)
((null_literal) @null)

((if_expression) @if (#set! cond ":condition") (#set! then ":consequence") (#set! else ":alternative"))
((when_expression) @switch (#set! subject "when_subject") (#set! cases "when_entry"))
((when_entry) @case
  (#set! tests "when_condition") (#set! guard "guard_condition") (#set! default "'else'")
  (#set! body "control_structure_body"))
((when_condition) @group)
((guard_condition) @group)
((for_statement) @loop
  (#set! var "variable_declaration | multi_variable_declaration")
  (#set! head "* after 'in'") (#set! body "control_structure_body"))
((while_statement) @loop (#set! head "[0]") (#set! body "control_structure_body"))
((do_while_statement) @loop (#set! once "yes") (#set! head "[-1]") (#set! body "control_structure_body"))
((try_expression) @try
  (#set! body "statements") (#set! catches "catch_block") (#set! finally "finally_block statements"))
((catch_block) @catch (#set! name "simple_identifier") (#set! ty "user_type") (#set! body "statements"))
((jump_expression) @exit (#set! label "label") (#set! value "[1] after 'return@' | * after 'return' | * after 'throw'"))

((assignment) @assign (#set! target "directly_assignable_expression") (#set! value "[-1]"))
((prefix_expression) @unary (#set! operand "[-1]"))
((postfix_expression) @unary (#set! operand "[0]"))
((conjunction_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((disjunction_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((equality_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((comparison_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((additive_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((multiplicative_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((range_expression) @binary (#set! left "[0]") (#set! right "[-1]"))
((elvis_expression) @coalesce (#set! left "[0]") (#set! right "[-1]"))
((check_expression) @is (#set! value "[0]") (#set! ty "[-1]"))
((as_expression) @cast (#set! value "[0]") (#set! ty "[-1]"))
((parenthesized_expression) @group)
((spread_expression) @group)
((statements) @block)
((control_structure_body) @block (#set! parts "statements * | *"))
((function_body) @block (#set! parts "statements *") (#set! value "* after '='"))
((line_comment) @comment)
((multiline_comment) @comment)
